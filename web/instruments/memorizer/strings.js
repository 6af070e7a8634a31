export default {
  en: {
    'memorizer.title': 'A staircase with a memory',
    'memorizer.fit-alt':
      'Noisy samples as points, the function f they come from dashed, and the staircase built on the samples.',
    'memorizer.errors-alt': 'Train and test error against the number of bumps. The table below holds the numbers.',
    'memorizer.growth-alt': 'How many digits the number of bumps has, against the number of dimensions.',
    'memorizer.y': 'y',
    'memorizer.bumps': 'Bumps N',
    'memorizer.bumps-text': '{n} bumps: test error {test}',
    'memorizer.samples': 'Samples',
    'memorizer.noise': 'Noise, standard deviation',
    'memorizer.noise-line': 'noise',
    'memorizer.seed': 'New noise',
    'memorizer.dimensions': 'Dimensions d',
    'memorizer.decimals': 'log₁₀ of the number of bumps',
    'memorizer.sample-line': '{n} samples',
    'memorizer.rms': 'RMS error',
    'memorizer.train': 'train error: from the samples',
    'memorizer.test': 'test error: from f',
    'memorizer.test-least': 'test error: from f, ★ the least',
    'memorizer.staircase': 'staircase',
    'memorizer.truth': 'f without noise',
    'memorizer.sample': 'samples',
    'memorizer.growth-text': '{n} dimensions: {count} bumps',
    'memorizer.growth-note':
      '{n} bumps along each of {d} axes: {count} bumps in all, each of which wants a sample of its own.',
    'memorizer.summary':
      '{n} bumps on {samples} samples: train error {train}, test error {test}. The same width of bump in {d} dimensions takes {count} bumps.',
    'memorizer.challenge':
      'Choose the number of bumps so that the test error is at most 5 % above the least that this noise allows. (Noise of 0.1 or more, at least 20 samples.)',
    'memorizer.hint':
      'The train error only ever tells you to take more. Few wide bumps average the noise away but are too coarse for f; look for the number between, where the staircase still follows f and each bump holds several samples.',
    'memorizer.score': 'The test error is {test}, {above} above the least possible.',
    'memorizer.score-quiet': 'With so little noise, or so few samples, it does not count.',
    'memorizer.answer-1':
      'A hundred bumps: hardly any error on the samples, but each bump has copied its sample’s noise.',
    'memorizer.answer-2': 'Two bumps: the noise is averaged away, and most of f with it.',
    'memorizer.answer-3':
      'Between the two lies the least test error. The engine has tried every number of bumps and found it here.',
  },
  ko: {
    'memorizer.title': '외우는 계단',
    'memorizer.fit-alt': '점은 잡음 섞인 표본, 점선은 표본이 나온 함수 f, 실선은 표본 위에 쌓은 계단입니다.',
    'memorizer.errors-alt': '봉우리 수에 따른 훈련 오차와 시험 오차. 수치는 아래 표에 있습니다.',
    'memorizer.growth-alt': '차원에 따라 봉우리 수의 자릿수가 늘어나는 모습.',
    'memorizer.y': 'y',
    'memorizer.bumps': '봉우리 수 N',
    'memorizer.bumps-text': '봉우리 {n}개: 시험 오차 {test}',
    'memorizer.samples': '표본 수',
    'memorizer.noise': '잡음의 표준 편차',
    'memorizer.noise-line': '잡음',
    'memorizer.seed': '새 잡음',
    'memorizer.dimensions': '차원 d',
    'memorizer.decimals': '봉우리 수의 상용로그',
    'memorizer.sample-line': '표본 {n}개',
    'memorizer.rms': '제곱평균제곱근 오차',
    'memorizer.train': '훈련 오차: 표본과의 차이',
    'memorizer.test': '시험 오차: f와의 차이',
    'memorizer.test-least': '시험 오차: f와의 차이, ★ 최소',
    'memorizer.staircase': '계단',
    'memorizer.truth': '잡음 없는 f',
    'memorizer.sample': '표본',
    'memorizer.growth-text': '{n}차원: 봉우리 {count}개',
    'memorizer.growth-note':
      '축 {d}개마다 봉우리를 {n}개씩 두면 모두 {count}개이고, 봉우리마다 표본이 하나씩 필요합니다.',
    'memorizer.summary':
      '표본 {samples}개 위에 봉우리 {n}개: 훈련 오차 {train}, 시험 오차 {test}. 같은 너비로 {d}차원을 채우려면 봉우리가 {count}개 필요합니다.',
    'memorizer.challenge':
      '시험 오차가 이 잡음에서 얻을 수 있는 최솟값보다 5% 넘게 크지 않도록 봉우리 수를 고르세요. (잡음 0.1 이상, 표본 20개 이상)',
    'memorizer.hint':
      '훈련 오차는 늘 더 많이 쓰라고만 합니다. 넓은 봉우리 몇 개는 잡음을 평균해 없애지만 f를 따라가기에는 너무 거칩니다. 계단이 f를 따라가면서도 봉우리마다 표본이 여럿 들어가는 중간을 찾으세요.',
    'memorizer.score': '시험 오차는 {test}로, 최솟값보다 {above} 큽니다.',
    'memorizer.score-quiet': '잡음이 너무 작거나 표본이 너무 적으면 풀이로 치지 않습니다.',
    'memorizer.answer-1': '봉우리 100개. 표본과의 오차는 거의 없지만 봉우리마다 제 표본의 잡음을 베꼈습니다.',
    'memorizer.answer-2': '봉우리 2개. 잡음은 평균되어 사라졌지만 f도 거의 사라졌습니다.',
    'memorizer.answer-3':
      '시험 오차가 가장 작은 곳은 그 사이에 있습니다. 엔진이 모든 봉우리 수를 시험해 찾은 자리가 여기입니다.',
  },
};
