export default {
  en: {
    'one-neuron-step.title': 'One neuron as a step',
    'one-neuron-step.plot-alt': 'The output σ(wx + b) over the input x from 0 to 1. The table below holds the numbers.',
    'one-neuron-step.output': 'output σ(wx + b)',
    'one-neuron-step.diagram-alt': 'One input x, weight {w}, bias {b}, the sigmoid, one output',
    'one-neuron-step.place': 'Place of the step, s',
    'one-neuron-step.steepness': 'Where the output reaches 0.9',
    'one-neuron-step.weight': 'Weight w',
    'one-neuron-step.bias': 'Bias b',
    'one-neuron-step.x': 'x',
    'one-neuron-step.summary':
      'With w = {w} and b = {b} the step stands at s = −b/w = {s}. It goes from 0.1 to 0.9 within {width}, and its steepest slope is w/4 = {steepest}.',
    'one-neuron-step.summary-flat': 'With w = 0 the output is the same everywhere: there is no step.',
    'one-neuron-step.challenge': 'Make a step at s = 0.4, to 0.005, that goes from 0.1 to 0.9 within 0.05.',
    'one-neuron-step.hint':
      'Make w large first. The step moves while you do, because s = −b/w; then set b to −0.4 times w, or drag the step by its middle.',
    'one-neuron-step.score': 's is {s} and the width {width}.',
    'one-neuron-step.score-flat': 'With w = 0 there is no step.',
    'one-neuron-step.answer-1': 'With w = 8, a bias of −0.4 · 8 = −3.2 puts the middle at 0.4.',
    'one-neuron-step.answer-2': 'Raise w alone to 40: steeper, but the middle slides to 3.2/40 = 0.08.',
    'one-neuron-step.answer-3':
      'So the bias has to follow: w = 100 and b = −40. The width is now 2 ln 9 / 100 ≈ 0.044.',
  },
  ko: {
    'one-neuron-step.title': '뉴런 하나로 만든 계단',
    'one-neuron-step.plot-alt': '입력 x가 0부터 1까지일 때의 출력 σ(wx + b). 수치는 아래 표에 있습니다.',
    'one-neuron-step.output': '출력 σ(wx + b)',
    'one-neuron-step.diagram-alt': '입력 x 하나, 가중치 {w}, 편향 {b}, 시그모이드, 출력 하나',
    'one-neuron-step.place': '계단의 위치 s',
    'one-neuron-step.steepness': '출력이 0.9가 되는 곳',
    'one-neuron-step.weight': '가중치 w',
    'one-neuron-step.bias': '편향 b',
    'one-neuron-step.x': 'x',
    'one-neuron-step.summary':
      'w = {w}, b = {b}일 때 계단은 s = −b/w = {s}에 있습니다. 0.1에서 0.9까지 {width}만에 올라가고 가장 가파른 기울기는 w/4 = {steepest}입니다.',
    'one-neuron-step.summary-flat': 'w = 0이면 출력이 어디서나 같습니다. 계단이 없습니다.',
    'one-neuron-step.challenge': 's = 0.4(오차 0.005 이내)에서 0.05 안에 0.1에서 0.9로 올라가는 계단을 만들어 보세요.',
    'one-neuron-step.hint':
      '먼저 w를 키우세요. s = −b/w이므로 그동안 계단이 움직입니다. 그다음 b를 w의 −0.4배로 맞추거나 계단 가운데를 잡아 끌면 됩니다.',
    'one-neuron-step.score': 's는 {s}, 폭은 {width}입니다.',
    'one-neuron-step.score-flat': 'w = 0이면 계단이 없습니다.',
    'one-neuron-step.answer-1': 'w = 8일 때 편향을 −0.4 · 8 = −3.2로 두면 가운데가 0.4에 옵니다.',
    'one-neuron-step.answer-2': 'w만 40으로 키웁니다. 가팔라지지만 가운데가 3.2/40 = 0.08로 밀려납니다.',
    'one-neuron-step.answer-3': '그러니 편향도 따라가야 합니다. w = 100, b = −40이면 폭은 2 ln 9 / 100 ≈ 0.044입니다.',
  },
};
