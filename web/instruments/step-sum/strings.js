export default {
  en: {
    'step-sum.title': 'N bumps for any f',
    'step-sum.plot-alt':
      'The function f over the part of x from 0 to 1 that is shown, the sum of the bumps, and the bumps. The table below holds the numbers.',
    'step-sum.errors-alt':
      'Largest, mean and RMS deviation against the number of bumps N, both on logarithmic axes. The table below holds the numbers.',
    'step-sum.heights-axis': 'f(x) and the sum',
    'step-sum.deviation': 'deviation from f',
    'step-sum.sum': 'sum',
    'step-sum.terms': { one: '{n} bump', other: '{n} bumps' },
    'step-sum.too-many': '{n} bumps, too many to tell apart: zoom in',
    'step-sum.one-step': 'One step',
    'step-sum.mark': 'Number of bumps N, on the plot of the errors',
    'step-sum.mark-text': 'N = {n}, mean deviation {mean}',
    'step-sum.max': 'largest',
    'step-sum.mean': 'mean',
    'step-sum.rms': 'RMS',
    'step-sum.no-bound':
      'This f has a jump or a vertical tangent, so it has no largest slope L, and no line L/(2N) to stay below.',
    'step-sum.bound-of':
      'Hard steps with f at the midpoint stay below L/(2N). For what is set now the line is only a comparison.',
    'step-sum.bumps': 'Number of bumps N',
    'step-sum.heights': 'Heights',
    'step-sum.midpoint': 'f at the midpoint',
    'step-sum.least-squares': 'least squares',
    'step-sum.mean-height': 'mean of f',
    'step-sum.by-midpoint': 'heights from the midpoints',
    'step-sum.by-mean': 'heights that are means',
    'step-sum.by-least-squares': 'heights by least squares',
    'step-sum.steps': 'Steps',
    'step-sum.hard': 'hard',
    'step-sum.steepness': 'Steepness, for a bump’s width',
    'step-sum.summary-hard': {
      one: '{n} bump, {heights}, hard steps, {units} hidden units. It is off by {mean} on average, by {max} at most, RMS {rms}.',
      other:
        '{n} bumps, {heights}, hard steps, {units} hidden units. They are off by {mean} on average, by {max} at most, RMS {rms}.',
    },
    'step-sum.summary-soft': {
      one: '{n} bump, {heights}, steps of steepness {steepness}, {units} hidden units. It is off by {mean} on average, by {max} at most, RMS {rms}.',
      other:
        '{n} bumps, {heights}, steps of steepness {steepness}, {units} hidden units. They are off by {mean} on average, by {max} at most, RMS {rms}.',
    },
    'step-sum.summary-shown': 'Shown: {range}.',
    'step-sum.table-errors': 'Deviation from f by the number of bumps',
    'step-sum.table-curve': 'What is shown',
    'step-sum.challenge':
      'Hard steps need 100 bumps before they are off by only 0.005 on average from the first function of the list. Get there with at most 30.',
    'step-sum.hint':
      'You may not have more bumps, so have other ones. Soft steps run into one another and make slopes. But then f at the midpoint is no longer the best height: compare the three ways.',
    'step-sum.score': {
      one: '{n} bump (at most {most}), mean deviation {mean} (at most {bar}).',
      other: '{n} bumps (at most {most}), mean deviation {mean} (at most {bar}).',
    },
    'step-sum.score-other': 'The challenge is about the first function of the list.',
    'step-sum.answer-1': 'A hundred hard steps: off by 0.005 on average.',
    'step-sum.answer-2':
      'With thirty of them it is 0.0164, more than three times as much: the deviation goes like 1/N.',
    'step-sum.answer-3':
      'Make the steps soft, with a steepness of 4. The corners are gone and the deviation is 0.0104, but now every hill is too low and every valley too high.',
    'step-sum.answer-4':
      'Least squares sets all heights together and makes up for that: 0.003. The width of the bumps is the same, their heights are not.',
  },
  ko: {
    'step-sum.title': '봉우리 N개로 만드는 함수',
    'step-sum.plot-alt':
      '0부터 1까지의 x 가운데 지금 보이는 부분에서의 함수 f와 봉우리들, 그리고 그 합. 수치는 아래 표에 있습니다.',
    'step-sum.errors-alt':
      '봉우리 수 N에 따른 최대, 평균, RMS 차이. 두 축 모두 로그 눈금입니다. 수치는 아래 표에 있습니다.',
    'step-sum.heights-axis': 'f(x)와 봉우리의 합',
    'step-sum.deviation': 'f와의 차이',
    'step-sum.sum': '합',
    'step-sum.terms': '봉우리 {n}개',
    'step-sum.too-many': '봉우리 {n}개: 확대하면 하나하나 보입니다',
    'step-sum.one-step': '계단 하나만',
    'step-sum.mark': '차이 그림 위의 봉우리 수 N',
    'step-sum.mark-text': 'N = {n}, 평균 차이 {mean}',
    'step-sum.max': '최대',
    'step-sum.mean': '평균',
    'step-sum.rms': 'RMS',
    'step-sum.no-bound':
      '이 f에는 끊어진 곳이나 수직으로 서는 곳이 있습니다. 기울기의 최댓값 L이 없으니 L/(2N)이라는 한계선도 없습니다.',
    'step-sum.bound-of':
      '가운데에서의 f를 높이로 삼은 각진 계단은 L/(2N)을 넘지 않습니다. 지금 설정에서는 비교만 하는 선입니다.',
    'step-sum.bumps': '봉우리 수 N',
    'step-sum.heights': '높이',
    'step-sum.midpoint': '가운데에서의 f',
    'step-sum.least-squares': '최소제곱',
    'step-sum.mean-height': 'f의 평균',
    'step-sum.by-midpoint': '높이는 가운데에서의 f',
    'step-sum.by-mean': '높이는 f의 평균',
    'step-sum.by-least-squares': '높이는 최소제곱',
    'step-sum.steps': '계단',
    'step-sum.hard': '각지게',
    'step-sum.steepness': '가파르기(봉우리 폭 기준)',
    'step-sum.summary-hard':
      '봉우리 {n}개, {heights}, 각진 계단, 은닉 뉴런 {units}개. f와의 차이는 평균 {mean}, 최대 {max}, RMS {rms}입니다.',
    'step-sum.summary-soft':
      '봉우리 {n}개, {heights}, 가파르기 {steepness}인 계단, 은닉 뉴런 {units}개. f와의 차이는 평균 {mean}, 최대 {max}, RMS {rms}입니다.',
    'step-sum.summary-shown': '보이는 부분: {range}.',
    'step-sum.table-errors': '봉우리 수에 따른 f와의 차이',
    'step-sum.table-curve': '보이는 부분',
    'step-sum.challenge':
      '각진 계단으로 목록의 첫 번째 함수와의 평균 차이를 0.005까지 줄이려면 봉우리가 100개 필요합니다. 30개 이하로 해내 보세요.',
    'step-sum.hint':
      '봉우리를 늘릴 수 없으니 봉우리를 바꿔야 합니다. 부드러운 계단은 서로 이어져 비탈이 됩니다. 다만 그때는 가운데에서의 f가 더는 가장 좋은 높이가 아닙니다. 높이를 정하는 세 방법을 견주어 보세요.',
    'step-sum.score': '봉우리 {n}개({most}개까지), 평균 차이 {mean}({bar}까지).',
    'step-sum.score-other': '도전 과제는 목록의 첫 번째 함수로 풉니다.',
    'step-sum.answer-1': '각진 계단으로 봉우리 100개를 쌓으면 평균 차이가 0.005입니다.',
    'step-sum.answer-2': '30개로 줄이면 0.0164, 세 배가 넘습니다. 차이가 1/N처럼 움직이기 때문입니다.',
    'step-sum.answer-3':
      '계단을 가파르기 4로 부드럽게 합니다. 모서리가 사라지고 차이는 0.0104가 되지만, 이제 언덕은 모두 너무 낮고 골짜기는 모두 너무 높습니다.',
    'step-sum.answer-4':
      '최소제곱은 모든 높이를 한꺼번에 정해서 그것을 메웁니다. 차이는 0.003입니다. 봉우리의 폭은 그대로이고 높이만 달라졌습니다.',
  },
};
