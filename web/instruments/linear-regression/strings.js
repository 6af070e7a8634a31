export default {
  en: {
    'linear-regression.title': 'A line through points',
    'linear-regression.plane-alt':
      'Points, a line, and each residual as a square between them. Dashed: the least squares line. The table below holds the numbers.',
    'linear-regression.descent-alt':
      'The sum of squared residuals after each step of gradient descent, logarithmic. Dashed: the least there is.',
    'linear-regression.point': 'Point {n}',
    'linear-regression.point-column': 'point',
    'linear-regression.end': 'The line at x = {x}',
    'linear-regression.place': 'x {x}, y {y}',
    'linear-regression.steps': 'steps of gradient descent',
    'linear-regression.sum': 'sum of squares',
    'linear-regression.sum-is': 'sum of squares {sum}',
    'linear-regression.at': 'Step of gradient descent',
    'linear-regression.step-of': 'step {step} of {of}',
    'linear-regression.rate': 'Learning rate η',
    'linear-regression.converges': 'For these points any learning rate below {limit} comes to the least squares line.',
    'linear-regression.too-large':
      'Too large: from {limit} on each step overshoots by more than it gains, and the descent diverges.',
    'linear-regression.least-squares': 'Least squares',
    'linear-regression.add': 'Add a point',
    'linear-regression.remove': 'Remove point {n}',
    'linear-regression.slope': 'Slope',
    'linear-regression.intercept': 'Intercept',
    'linear-regression.residual': 'residual',
    'linear-regression.square': 'square',
    'linear-regression.summary':
      'The line {line} leaves a sum of squared residuals of {sum}. The least there is: {least}, with {best}.',
    'linear-regression.summary-step':
      'After {step} steps the line is {line}, and the sum of squared residuals {sum}. The least there is: {least}, with {best}.',
    'linear-regression.not-unique': 'All points stand at one x, so many lines are equally good.',
    'linear-regression.challenge':
      'Start with a sum of squares at least ten times the least there is. Choose a learning rate with which gradient descent comes within 1 % of the least sum in at most 15 steps.',
    'linear-regression.hint':
      'Small rates creep, large ones swing from side to side. The best lies not far below the limit that is written under the slider.',
    'linear-regression.score': 'At step {step} the sum is {share} times the least; it started at {start} times.',
    'linear-regression.answer-1': 'With η = 0.02 the descent is on its way, but after 11 steps it is far from done.',
    'linear-regression.answer-2': 'With η = 0.16, beyond the limit of 0.15, every step makes it worse.',
    'linear-regression.answer-3': 'With η = 0.12 it overshoots too, but each time by less.',
    'linear-regression.answer-4': 'After 13 steps the sum is within 1 % of the least.',
  },
  ko: {
    'linear-regression.title': '점들을 지나는 직선',
    'linear-regression.plane-alt':
      '점과 직선, 그리고 그 사이에 정사각형으로 그린 잔차. 점선은 최소제곱 직선입니다. 수치는 아래 표에 있습니다.',
    'linear-regression.descent-alt':
      '경사 하강법의 걸음마다 잔차 제곱의 합, 로그 눈금. 점선은 가능한 가장 작은 값입니다.',
    'linear-regression.point': '점 {n}',
    'linear-regression.point-column': '점',
    'linear-regression.end': 'x = {x}에서 직선의 높이',
    'linear-regression.place': 'x {x}, y {y}',
    'linear-regression.steps': '경사 하강법의 걸음',
    'linear-regression.sum': '제곱의 합',
    'linear-regression.sum-is': '제곱의 합 {sum}',
    'linear-regression.at': '경사 하강법의 걸음',
    'linear-regression.step-of': '{of}걸음 중 {step}',
    'linear-regression.rate': '학습률 η',
    'linear-regression.converges': '이 점들에서는 학습률이 {limit}보다 작으면 언제나 최소제곱 직선에 이릅니다.',
    'linear-regression.too-large': '너무 큽니다. {limit}부터는 걸음마다 얻는 것보다 더 멀리 지나쳐 발산합니다.',
    'linear-regression.least-squares': '최소제곱',
    'linear-regression.add': '점 더하기',
    'linear-regression.remove': '{n}번 점 빼기',
    'linear-regression.slope': '기울기',
    'linear-regression.intercept': '절편',
    'linear-regression.residual': '잔차',
    'linear-regression.square': '제곱',
    'linear-regression.summary': '직선 {line}의 잔차 제곱합은 {sum}입니다. 가장 작은 값은 {best}일 때의 {least}입니다.',
    'linear-regression.summary-step':
      '{step}걸음 뒤 직선은 {line}, 잔차 제곱합은 {sum}입니다. 가장 작은 값은 {best}일 때의 {least}입니다.',
    'linear-regression.not-unique': '모든 점의 x가 같아서 똑같이 좋은 직선이 여럿 있습니다.',
    'linear-regression.challenge':
      '제곱의 합이 최솟값의 열 배가 넘는 직선에서 출발하세요. 경사 하강법이 15걸음 안에 최솟값의 1 % 이내로 다가가는 학습률을 찾아보세요.',
    'linear-regression.hint':
      '학습률이 작으면 기어가고, 크면 좌우로 흔들립니다. 가장 좋은 값은 슬라이더 아래에 적힌 한계보다 조금 작습니다.',
    'linear-regression.score': '{step}걸음에서 제곱의 합은 최솟값의 {share}배, 출발할 때는 {start}배였습니다.',
    'linear-regression.answer-1': 'η = 0.02이면 내려가고는 있지만 11걸음으로는 어림없습니다.',
    'linear-regression.answer-2': '한계 0.15를 넘은 η = 0.16에서는 걸을수록 나빠집니다.',
    'linear-regression.answer-3': 'η = 0.12일 때도 지나치기는 하지만 그 폭이 점점 줄어듭니다.',
    'linear-regression.answer-4': '13걸음 뒤에는 최솟값의 1 % 이내입니다.',
  },
};
