/** The words of the other pictures. */
export default {
  en: {
    'views.show': 'Show',
    'views.usual-classes': 'Probabilities of all classes',
    'views.usual-map': 'The number over the plane',
    'views.usual-curve': 'The curve with the data',
    'views.usual-scatter': 'Overview',
    'views.steps': 'Plain answers, without shades',
    'views.steps-number': 'The number in steps',
    'views.unsure': 'Where it is unsure',
    'views.class': 'Only “{name}”',
    'views.truth': 'Predicted against true',
    'views.confusion': 'Confusion matrix, with the examples',
    'views.as-map': 'Map: {picture}',
    'views.across': 'Across',
    'views.upwards': 'Upwards',
    'views.held': 'The other columns on this map',
    'views.held-why':
      'The map is one slice through the table: everywhere on it the other columns have these values. The examples have values of their own; the further one is from this slice, the fainter it is drawn.',
    'views.find-column': 'Find a column',
    'views.more-columns': { one: '{n} more column', other: '{n} more columns' },
    'views.always': '{name} is {value} in every row.',
    'views.through': 'Take the values of example no. {n}',
    'views.through-none': 'Select an example to take its values',
    'views.goes-through': 'The map now goes through example no. {n}.',
    'views.usual-values': 'Back to the usual values',
    'views.plane-axes': '{x} is across, {y} upwards.',
    'views.plane-held': 'Held at one value: {held}.',
    'views.probability': 'Probability of “{name}”',
    'views.unsure-scale': 'Entropy of the answer',
    'views.sure': 'sure',
    'views.guess': 'a guess',
    'views.steps-classes': 'Each place has the colour of its most probable class.',
    'views.steps-labels': 'Each place has the colours of the labels of at least 50 %.',
    'views.steps-bands': 'The range in {n} steps of {width}.',
    'views.matrix': 'Confusion matrix',
    'views.matrix-test': 'Test examples: true classes in rows, predicted ones in columns.',
    'views.matrix-train': 'Training examples: true classes in rows, predicted ones in columns.',
    'views.press': 'Press a cell to see its examples.',
    'views.first-classes': 'Only the first {n} classes are shown.',
    'views.of-training': 'Training examples instead',
    'views.cell': {
      one: '{n} example of “{truth}” taken for “{predicted}”',
      other: '{n} examples of “{truth}” taken for “{predicted}”',
    },
    'views.marked': '{label}, marked on the plot',
    'views.example': 'No. {n}',
    'views.more': { one: 'and {n} more', other: 'and {n} more' },
    'pairing.regression':
      'The output has no activation, because the number sought may be any number; the squared error punishes large misses most.',
    'pairing.regression-absolute':
      'The output has no activation, because the number sought may be any number; the absolute error counts every miss by its size, so outliers pull less.',
    'pairing.regression-huber':
      'The output has no activation, because the number sought may be any number; Huber squares small misses and counts large ones by their size only.',
    'pairing.binary-binary-cross-entropy':
      'A sigmoid turns the output into a probability, and cross entropy measures how surprised that probability is by the truth; together their gradient is simply output minus target.',
    'pairing.binary':
      'The two classes are −1 and +1 here, so a tanh keeps the output between them; the loss is the distance to the right one, which learns slowly where the tanh is flat.',
    'pairing.multiclass-categorical-cross-entropy':
      'Softmax makes the outputs probabilities that add up to one, as each example has exactly one class; cross entropy looks at the probability of the right one.',
    'pairing.multiclass':
      'Softmax makes the outputs probabilities that add up to one; the squared error compares them with 0 and 1, but learns slowly where the network is surely wrong.',
    'pairing.multilabel-binary-cross-entropy':
      'Each label has a sigmoid of its own, since an example may have several labels or none; cross entropy judges each of them like a question of yes or no.',
    'pairing.multilabel':
      'Each label has a sigmoid of its own, since an example may have several labels or none; the squared error learns slowly where a sigmoid is surely wrong.',
  },
  ko: {
    'views.show': '보기',
    'views.usual-classes': '모든 클래스의 확률',
    'views.usual-map': '평면 위의 값',
    'views.usual-curve': '데이터와 곡선',
    'views.usual-scatter': '한눈에 보기',
    'views.steps': '농담 없이 답만',
    'views.steps-number': '단계로 나눈 값',
    'views.unsure': '확신이 없는 곳',
    'views.class': '“{name}”만',
    'views.truth': '예측값과 실제값',
    'views.confusion': '혼동 행렬과 예제',
    'views.as-map': '지도: {picture}',
    'views.across': '가로',
    'views.upwards': '세로',
    'views.held': '이 지도에서 다른 열의 값',
    'views.held-why':
      '지도는 표를 자른 한 단면입니다. 지도 어디에서나 다른 열은 아래의 값을 갖습니다. 예제는 저마다 제 값을 가지므로, 이 단면에서 멀수록 흐리게 그립니다.',
    'views.find-column': '열 찾기',
    'views.more-columns': '그 밖의 열 {n}개',
    'views.always': '{name}: 모든 행에서 {value}입니다.',
    'views.through': '{n}번 예제의 값으로',
    'views.through-none': '예제를 고르면 그 값을 쓸 수 있습니다',
    'views.goes-through': '이제 지도가 {n}번 예제를 지납니다.',
    'views.usual-values': '기본값으로 되돌리기',
    'views.plane-axes': '가로는 {x}, 세로는 {y}입니다.',
    'views.plane-held': '고정한 값: {held}.',
    'views.probability': '“{name}”의 확률',
    'views.unsure-scale': '답의 엔트로피',
    'views.sure': '확신',
    'views.guess': '추측',
    'views.steps-classes': '각 자리를 가장 확률이 높은 클래스의 색으로 칠했습니다.',
    'views.steps-labels': '각 자리를 확률이 50% 이상인 레이블의 색으로 칠했습니다.',
    'views.steps-bands': '전체 범위를 {width}씩 {n}단계로 나누었습니다.',
    'views.matrix': '혼동 행렬',
    'views.matrix-test': '테스트 예제: 행은 실제 클래스, 열은 예측 클래스입니다.',
    'views.matrix-train': '학습 예제: 행은 실제 클래스, 열은 예측 클래스입니다.',
    'views.press': '칸을 누르면 그 예제를 보여 줍니다.',
    'views.first-classes': '처음 {n}개 클래스만 표시합니다.',
    'views.of-training': '학습 예제로 보기',
    'views.cell': '“{truth}”을(를) “{predicted}”(으)로 본 예제 {n}개',
    'views.marked': '{label}, 그림에 표시했습니다',
    'views.example': '{n}번',
    'views.more': '그 밖에 {n}개',
    'pairing.regression':
      '구하는 수는 어떤 값이든 될 수 있으므로 출력에는 활성화 함수가 없습니다. 제곱 오차는 크게 빗나갈수록 훨씬 무겁게 봅니다.',
    'pairing.regression-absolute':
      '구하는 수는 어떤 값이든 될 수 있으므로 출력에는 활성화 함수가 없습니다. 절대 오차는 빗나간 크기 그대로 세므로 이상값에 덜 끌려갑니다.',
    'pairing.regression-huber':
      '구하는 수는 어떤 값이든 될 수 있으므로 출력에는 활성화 함수가 없습니다. 후버 손실은 작은 오차는 제곱하고 큰 오차는 크기만큼만 셉니다.',
    'pairing.binary-binary-cross-entropy':
      '시그모이드가 출력을 확률로 바꾸고, 교차 엔트로피는 그 확률이 정답에 얼마나 어긋나는지 잽니다. 둘이 만나면 기울기는 출력에서 목표를 뺀 값이 됩니다.',
    'pairing.binary':
      '여기서는 두 클래스가 −1과 +1이므로 tanh가 출력을 그 사이에 둡니다. 손실은 정답까지의 거리이며, tanh가 평평한 곳에서는 느리게 배웁니다.',
    'pairing.multiclass-categorical-cross-entropy':
      '예제마다 클래스가 꼭 하나이므로 소프트맥스가 출력을 더해서 1이 되는 확률로 만듭니다. 교차 엔트로피는 그중 정답의 확률을 봅니다.',
    'pairing.multiclass':
      '소프트맥스가 출력을 더해서 1이 되는 확률로 만듭니다. 제곱 오차는 이를 0과 1에 견주지만, 확신에 차서 틀린 곳에서는 느리게 배웁니다.',
    'pairing.multilabel-binary-cross-entropy':
      '한 예제에 레이블이 여럿이거나 없을 수 있으므로 레이블마다 시그모이드를 따로 둡니다. 교차 엔트로피는 각 레이블을 예/아니요 물음으로 봅니다.',
    'pairing.multilabel':
      '한 예제에 레이블이 여럿이거나 없을 수 있으므로 레이블마다 시그모이드를 따로 둡니다. 제곱 오차는 시그모이드가 확신에 차서 틀린 곳에서 느리게 배웁니다.',
  },
};
