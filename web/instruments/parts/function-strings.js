/** The words of the choice of a function. */
export default {
  en: {
    'function.choose': 'Function f',
    'function.type': 'Type it…',
    'function.draw': 'Draw it by hand…',
    'function.formula': 'f(x) =',
    'function.formula-surface': 'f(x, y) =',
    'function.drawing': 'Draw on the plot',
    'function.drawing-hint':
      'Draw on the plot with mouse or finger. With keys: ←\u00a0→ move the pen, ↑\u00a0↓ lift and lower the curve.',
    'function.pen': 'Pen',
    'function.pen-text': 'f({x}) = {y}',
    'function.names-surface':
      'There are x, y, pi, e, + − * / ^ and sin cos tan exp log sqrt abs tanh sigmoid relu step min max.',
    'function.names': 'There are x, pi, e, + − * / ^ and sin cos tan exp log sqrt abs tanh sigmoid relu step min max.',
    'function.unexpected-end':
      'Something is missing at the end, in place {column}: a number, x, or a closing parenthesis.',
    'function.unexpected-character':
      'Place {column} was not expected here. Multiplication needs its sign, as in 2*x, and functions need parentheses.',
    'function.unknown-name': 'The name at place {column} is not known. {names}',
    'function.too-deep': 'At place {column} the formula is nested too deeply.',
    'function.too-long': 'The formula is too long: 500 characters are the limit.',
    'function.wrong-argument-count':
      'The function at place {column} takes another number of arguments: min and max two, the others one.',
    'function.bad-number': 'What stands at place {column} is not a number.',
    'function.not-finite':
      'f must have a value between −1,000,000 and 1,000,000 everywhere from 0 to 1, and has none at {at}.',
  },
  ko: {
    'function.choose': '함수 f',
    'function.type': '식 입력하기…',
    'function.draw': '손으로 그리기…',
    'function.formula': 'f(x) =',
    'function.formula-surface': 'f(x, y) =',
    'function.drawing': '그림 위에 그리기',
    'function.drawing-hint':
      '마우스나 손가락으로 그림 위에 그리세요. 키보드로는 ←\u00a0→로 펜을 옮기고 ↑\u00a0↓로 곡선을 올리고 내립니다.',
    'function.pen': '펜',
    'function.pen-text': 'f({x}) = {y}',
    'function.names-surface':
      '쓸 수 있는 것은 x, y, pi, e, + − * / ^와 sin cos tan exp log sqrt abs tanh sigmoid relu step min max입니다.',
    'function.names':
      '쓸 수 있는 것은 x, pi, e, + − * / ^와 sin cos tan exp log sqrt abs tanh sigmoid relu step min max입니다.',
    'function.unexpected-end': '식의 끝({column}번째 자리)에 수나 x, 닫는 괄호가 빠졌습니다.',
    'function.unexpected-character':
      '{column}번째 자리에 올 수 없는 글자가 있습니다. 곱셈은 2*x처럼 기호를 쓰고, 함수에는 괄호를 붙입니다.',
    'function.unknown-name': '{column}번째 자리의 이름을 알 수 없습니다. {names}',
    'function.too-deep': '{column}번째 자리에서 괄호가 너무 깊이 겹칩니다.',
    'function.too-long': '식이 너무 깁니다. 500자까지 쓸 수 있습니다.',
    'function.wrong-argument-count':
      '{column}번째 자리의 함수에 넣은 값의 개수가 맞지 않습니다. min과 max는 두 개, 나머지는 한 개를 받습니다.',
    'function.bad-number': '{column}번째 자리에 있는 것은 수가 아닙니다.',
    'function.not-finite':
      'f는 0부터 1까지 어디서나 −1,000,000과 1,000,000 사이의 값을 가져야 하는데 {at}에서 값이 없습니다.',
  },
};
