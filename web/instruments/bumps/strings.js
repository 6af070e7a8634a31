export default {
  en: {
    'bumps.title': 'Bumps',
    'bumps.plot-alt':
      'The function f, the bumps and their sum over x from 0 to 1. The tables below hold the numbers; every edge and every height is a slider.',
    'bumps.heights': 'f(x) and the sum of the bumps',
    'bumps.sum': 'sum of the bumps',
    'bumps.gap': 'what is between them',
    'bumps.edge': 'Edge between bumps {n} and {next}',
    'bumps.edge-left': 'Left edge of bump {n}',
    'bumps.edge-right': 'Right edge of bump {n}',
    'bumps.height': 'Height of bump {n}',
    'bumps.top': 'Place and height of bump {n}',
    'bumps.top-text': 'middle at x = {x}, height {y}',
    'bumps.diagram-alt': 'One input, {n} hidden units with the weight {w}, one output that adds them up',
    'bumps.network': 'Network',
    'bumps.network-edit': 'Weights and biases as numbers to type',
    'bumps.network-hard':
      'The units are hard steps here: each answers 0 or 1 and jumps at −b. Both output weights of a bump are its height, up and down.',
    'bumps.network-soft':
      'Each unit is a step at −b/w. All have the same w: if you type another one here, the biases stay and the edges move. The slider does it the other way round: the edges stay and the biases follow.',
    'bumps.unit-up': '{n}, up',
    'bumps.unit-down': '{n}, down',
    'bumps.column-w': 'w',
    'bumps.column-b': 'b',
    'bumps.column-output': 'output weight',
    'bumps.column-number': 'bump',
    'bumps.column-left': 'left edge',
    'bumps.column-right': 'right edge',
    'bumps.column-size': 'height',
    'bumps.deviation': 'Deviation from f on [0, 1]',
    'bumps.mean': 'mean',
    'bumps.max': 'largest',
    'bumps.rms': 'RMS',
    'bumps.by-hand': 'by hand',
    'bumps.by-machine': 'by the machine',
    'bumps.place': 'Let the machine place them',
    'bumps.back': 'Back to mine',
    'bumps.machine-note': {
      one: 'The best that {n} hard bump can do for the mean deviation. It is the machine’s work and does not solve the challenge; your bump is kept.',
      other:
        'The best that {n} hard bumps side by side can do for the mean deviation. It is the machine’s work and does not solve the challenge; your bumps are kept.',
    },
    'bumps.count': 'Bumps',
    'bumps.add': 'One bump more',
    'bumps.remove': 'One bump less',
    'bumps.joined': 'neighbours share an edge',
    'bumps.steps': 'Steps',
    'bumps.hard': 'hard',
    'bumps.steepness': 'Steepness w of all steps',
    'bumps.summary-hard': {
      one: '{n} bump of hard steps, {units} hidden units. It deviates from f by {mean} on average, by {max} at most, RMS {rms}.',
      other:
        '{n} bumps of hard steps, {units} hidden units. They deviate from f by {mean} on average, by {max} at most, RMS {rms}.',
    },
    'bumps.summary-soft': {
      one: '{n} bump of sigmoids with w = {w}, {units} hidden units. It deviates from f by {mean} on average, by {max} at most, RMS {rms}.',
      other:
        '{n} bumps of sigmoids with w = {w}, {units} hidden units. They deviate from f by {mean} on average, by {max} at most, RMS {rms}.',
    },
    'bumps.challenge':
      'By hand and with at most five bumps, bring the mean deviation from the first function of the list under the bar. The bar is 1.3 times the least that five hard bumps can reach.',
    'bumps.hint':
      'Put the edges where f climbs or falls fast, so that f changes little within each bump. Then set each height so that f is as often above it as below.',
    'bumps.score': 'Your mean deviation is {mean}; the bar is {bar}.',
    'bumps.score-machine':
      'What you see was placed by the machine and does not count. Your own mean deviation is {mean}; the bar is {bar}.',
    'bumps.score-other':
      'Your mean deviation is {mean}. The challenge is about the first function of the list, with at most five bumps; there the bar is {bar}.',
    'bumps.answer-1':
      'Five equal bumps to begin with. However well their heights are set, equal widths stay above the bar.',
    'bumps.answer-2':
      'So the edges first: f is nearly level on the left, so one wide bump will do there, and narrow ones go where f is steep.',
    'bumps.answer-3':
      'Then the heights: each so that f is above it over half of the width, and below it over the other half.',
  },
  ko: {
    'bumps.title': '봉우리',
    'bumps.plot-alt':
      'x가 0부터 1까지일 때의 함수 f와 봉우리들, 그리고 그 합. 수치는 아래 표에 있고, 모서리와 높이는 하나하나가 슬라이더입니다.',
    'bumps.heights': 'f(x)와 봉우리의 합',
    'bumps.sum': '봉우리의 합',
    'bumps.gap': '둘 사이의 차이',
    'bumps.edge': '{n}번과 {next}번 봉우리의 경계',
    'bumps.edge-left': '{n}번 봉우리의 왼쪽 끝',
    'bumps.edge-right': '{n}번 봉우리의 오른쪽 끝',
    'bumps.height': '{n}번 봉우리의 높이',
    'bumps.top': '{n}번 봉우리의 자리와 높이',
    'bumps.top-text': '가운데 x = {x}, 높이 {y}',
    'bumps.diagram-alt': '입력 하나, 가중치가 {w}인 은닉 뉴런 {n}개, 그것을 모두 더하는 출력 하나',
    'bumps.network': '신경망',
    'bumps.network-edit': '가중치와 편향을 수로 고치기',
    'bumps.network-hard':
      '지금 은닉 뉴런은 각진 계단입니다. −b에서 0이 1로 바뀝니다. 한 봉우리의 두 출력 가중치는 그 높이이고, 하나는 올라가고 하나는 내려갑니다.',
    'bumps.network-soft':
      '은닉 뉴런 하나가 −b/w에 선 계단 하나입니다. w는 모두 같습니다. 여기에서 w를 고치면 편향은 그대로이고 모서리가 움직입니다. 슬라이더로 바꾸면 반대로 모서리는 그대로이고 편향이 따라갑니다.',
    'bumps.unit-up': '{n}번 오름',
    'bumps.unit-down': '{n}번 내림',
    'bumps.column-w': 'w',
    'bumps.column-b': 'b',
    'bumps.column-output': '출력 가중치',
    'bumps.column-number': '봉우리',
    'bumps.column-left': '왼쪽 끝',
    'bumps.column-right': '오른쪽 끝',
    'bumps.column-size': '높이',
    'bumps.deviation': '[0, 1]에서 f와의 차이',
    'bumps.mean': '평균',
    'bumps.max': '최대',
    'bumps.rms': 'RMS',
    'bumps.by-hand': '손으로',
    'bumps.by-machine': '기계로',
    'bumps.place': '기계에 맡기기',
    'bumps.back': '내 봉우리로 돌아가기',
    'bumps.machine-note': {
      other:
        '나란히 놓은 각진 봉우리 {n}개로 평균 차이를 가장 작게 한 배치입니다. 기계가 한 일이므로 도전 과제를 푼 것으로 치지 않습니다. 직접 놓은 봉우리는 그대로 남아 있습니다.',
    },
    'bumps.count': '봉우리 수',
    'bumps.add': '봉우리 하나 더하기',
    'bumps.remove': '봉우리 하나 빼기',
    'bumps.joined': '이웃끼리 경계 공유',
    'bumps.steps': '계단',
    'bumps.hard': '각지게',
    'bumps.steepness': '모든 계단의 가파른 정도 w',
    'bumps.summary-hard': {
      other: '각진 봉우리 {n}개, 은닉 뉴런 {units}개입니다. f와의 차이는 평균 {mean}, 최대 {max}, RMS {rms}입니다.',
    },
    'bumps.summary-soft': {
      other:
        'w = {w}인 시그모이드 봉우리 {n}개, 은닉 뉴런 {units}개입니다. f와의 차이는 평균 {mean}, 최대 {max}, RMS {rms}입니다.',
    },
    'bumps.challenge':
      '봉우리를 다섯 개까지만 쓰고 손으로 옮겨서, 목록의 첫 번째 함수와의 평균 차이를 기준보다 작게 만들어 보세요. 기준은 각진 봉우리 다섯 개로 얻을 수 있는 최솟값의 1.3배입니다.',
    'bumps.hint':
      'f가 빠르게 오르내리는 곳에 경계를 두세요. 그러면 봉우리 하나 안에서는 f가 조금만 변합니다. 그다음 f가 봉우리보다 높은 구간과 낮은 구간의 길이가 같아지도록 높이를 맞추세요.',
    'bumps.score': '지금의 평균 차이는 {mean}, 기준은 {bar}입니다.',
    'bumps.score-machine':
      '지금 보이는 것은 기계가 놓은 봉우리라서 치지 않습니다. 직접 놓은 봉우리의 평균 차이는 {mean}, 기준은 {bar}입니다.',
    'bumps.score-other':
      '지금의 평균 차이는 {mean}입니다. 도전 과제는 목록의 첫 번째 함수를 봉우리 다섯 개 이하로 만드는 것이고, 그때의 기준은 {bar}입니다.',
    'bumps.answer-1':
      '폭이 같은 봉우리 다섯 개에서 시작합니다. 폭이 같으면 높이를 아무리 잘 맞춰도 기준을 넘지 못합니다.',
    'bumps.answer-2':
      '그러니 경계부터 옮깁니다. 왼쪽에서는 f가 거의 평평하니 넓은 봉우리 하나로 충분하고, 가파른 곳에는 좁은 봉우리를 둡니다.',
    'bumps.answer-3': '이제 높이입니다. 봉우리마다 f가 더 높은 구간과 더 낮은 구간의 길이가 같아지도록 맞춥니다.',
  },
};
