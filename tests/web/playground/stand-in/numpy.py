"""The few functions of NumPy that the exported program uses, in plain Python, for machines without NumPy.

An array is a shape and a flat list of numbers. Only what tests/web/playground/out-code.test.mjs needs; anything else
raises an AttributeError, so that the program cannot silently begin to use more.
"""
import math


class ndarray:
    def __init__(self, shape, flat):
        assert math.prod(shape) == len(flat), (shape, len(flat))
        self.shape, self.flat = tuple(shape), flat

    def tolist(self):
        if len(self.shape) == 1:
            return list(self.flat)
        size = math.prod(self.shape[1:])
        return [ndarray(self.shape[1:], self.flat[i * size : (i + 1) * size]).tolist() for i in range(self.shape[0])]

    def reshape(self, *shape):
        known = -math.prod(shape)
        full = [len(self.flat) // known if n == -1 else n for n in shape] if -1 in shape else shape
        return ndarray(full, self.flat)

    def __getitem__(self, key):
        rows, column = key
        assert rows == slice(None) and len(self.shape) == 2
        return ndarray(self.shape[:1], self.flat[column :: self.shape[1]])

    def __matmul__(self, other):
        (n, d), (e, p) = self.shape, other.shape
        assert d == e, (self.shape, other.shape)
        return ndarray(
            (n, p),
            [sum(self.flat[i * d + k] * other.flat[k * p + j] for k in range(d)) for i in range(n) for j in range(p)],
        )

    def _reduce(self, function, axis, keepdims):
        assert axis == len(self.shape) - 1
        width = self.shape[-1]
        values = [function(self.flat[i : i + width]) for i in range(0, len(self.flat), width)]
        return ndarray(self.shape[:-1] + ((1,) if keepdims else ()), values)

    def max(self, axis, keepdims=False):
        return self._reduce(max, axis, keepdims)

    def sum(self, axis, keepdims=False):
        return self._reduce(sum, axis, keepdims)

    def __neg__(self):
        return _map(lambda a: -a, self)

    def __len__(self):
        return self.shape[0]


def _wrap(value):
    return value if isinstance(value, ndarray) else ndarray((), [float(value)])


def _spread(a, shape):
    """Broadcasting: from the right, missing axes and axes of one repeat."""
    own = (1,) * (len(shape) - len(a.shape)) + a.shape
    assert all(n in (1, m) for n, m in zip(own, shape)), (a.shape, shape)
    flat = []
    for index in range(math.prod(shape)):
        position, rest, step = 0, index, 1
        for n, m in zip(reversed(own), reversed(shape)):
            position += (rest % m if n > 1 else 0) * step
            rest //= m
            step *= n
        flat.append(a.flat[position])
    return flat


def _map(function, *arrays):
    arrays = [_wrap(a) for a in arrays]
    depth = max(len(a.shape) for a in arrays)
    shapes = [(1,) * (depth - len(a.shape)) + a.shape for a in arrays]
    shape = tuple(max(sizes) for sizes in zip(*shapes))
    return ndarray(shape, [function(*cells) for cells in zip(*(_spread(a, shape) for a in arrays))])


def _operator(function):
    return lambda a, b: _map(function, a, b), lambda a, b: _map(function, b, a)


ndarray.__add__, ndarray.__radd__ = _operator(lambda a, b: a + b)
ndarray.__sub__, ndarray.__rsub__ = _operator(lambda a, b: a - b)
ndarray.__mul__, ndarray.__rmul__ = _operator(lambda a, b: a * b)
ndarray.__truediv__, ndarray.__rtruediv__ = _operator(lambda a, b: a / b)
ndarray.__pow__, _ = _operator(lambda a, b: a**b)
ndarray.__lt__, _ = _operator(lambda a, b: a < b)
ndarray.__gt__, _ = _operator(lambda a, b: a > b)


def array(values, dtype=float):
    assert dtype is float
    if isinstance(values, ndarray):
        return values
    if values and isinstance(values[0], list):
        assert len({len(row) for row in values}) == 1
        return ndarray((len(values), len(values[0])), [float(cell) for row in values for cell in row])
    return ndarray((len(values),), [float(cell) for cell in values])


def stack(arrays, axis):
    assert axis == 1 and len({a.shape for a in arrays}) == 1 and len(arrays[0].shape) == 1
    return ndarray((arrays[0].shape[0], len(arrays)), [cell for row in zip(*(a.flat for a in arrays)) for cell in row])


def vectorize(function, otypes):
    assert otypes == [float]
    return lambda a: _map(function, a)


def _function(function):
    return lambda *arrays: _map(function, *arrays)


tanh, exp, expm1, log1p, sin, cos = map(_function, (math.tanh, math.exp, math.expm1, math.log1p, math.sin, math.cos))
abs, maximum, minimum = map(_function, (abs, max, min))
where = _function(lambda condition, yes, no: yes if condition else no)
