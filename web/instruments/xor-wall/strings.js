export default {
  en: {
    'xor-wall.title': 'The perceptron before XOR',
    'xor-wall.keep': 'Keep this line (three right)',
    'xor-wall.drop': 'Drop line {n}',
    'xor-wall.kept-yes': 'w = ({w1}, {w2}), b = {b}: wrongly says 1 at {point}',
    'xor-wall.kept-no': 'w = ({w1}, {w2}), b = {b}: wrongly says 0 at {point}',
    'xor-wall.kept-poor': 'w = ({w1}, {w2}), b = {b}: only {count} right',
    'xor-wall.demands': 'What XOR demands of w and b',
    'xor-wall.corner': 'corner',
    'xor-wall.demand': 'demand',
    'xor-wall.now': 'now',
    'xor-wall.sum-ones': '(0, 1) + (1, 0)',
    'xor-wall.sum-zeros': '(0, 0) + (1, 1)',
    'xor-wall.contradiction':
      'Add the two demands in the middle, and the first to the last: both sums are w₁ + w₂ + 2b. One has to be at least 0, the other below 0. No number is both.',
    'xor-wall.kind-yes': 'a wrong 1: {mark}',
    'xor-wall.kind-no': 'a wrong 0: {mark}',
    'xor-wall.challenge':
      'Four of four cannot be had. Find two kinds of lines that get three of four, and keep one of each: one whose only mistake is a 1, one whose only mistake is a 0.',
    'xor-wall.hint':
      'OR gets three rows of XOR right and says 1 once too often. For the other kind, let the 1-side hold a single corner: (1, 0) alone, or (0, 1) alone. The arrow then points at that corner, outwards.',
    'xor-wall.answer-1': 'OR: w = (1, 1), b = −0.5. Its only mistake is the 1 at (1, 1).',
    'xor-wall.answer-2': 'Keep it. NAND would be of the same kind: it wrongly says 1 at (0, 0).',
    'xor-wall.answer-3':
      'Turn the arrow: w = (1, −1), b = −0.5 says 1 at (1, 0) alone. Its only mistake is the 0 at (0, 1).',
    'xor-wall.answer-4': 'Keep it as well. Whatever the line, at least one corner is wrong.',
  },
  ko: {
    'xor-wall.title': 'XOR 앞의 퍼셉트론',
    'xor-wall.keep': '이 직선 남기기 (셋이 맞을 때)',
    'xor-wall.drop': '{n}번 직선 지우기',
    'xor-wall.kept-yes': 'w = ({w1}, {w2}), b = {b}: {point}에서 1이라고 잘못 답합니다',
    'xor-wall.kept-no': 'w = ({w1}, {w2}), b = {b}: {point}에서 0이라고 잘못 답합니다',
    'xor-wall.kept-poor': 'w = ({w1}, {w2}), b = {b}: {count}개만 맞습니다',
    'xor-wall.demands': 'XOR이 w와 b에 바라는 것',
    'xor-wall.corner': '꼭짓점',
    'xor-wall.demand': '조건',
    'xor-wall.now': '지금',
    'xor-wall.sum-ones': '(0, 1) + (1, 0)',
    'xor-wall.sum-zeros': '(0, 0) + (1, 1)',
    'xor-wall.contradiction':
      '가운데 두 조건을 더하고, 첫째와 넷째를 더해 보세요. 합은 둘 다 w₁ + w₂ + 2b입니다. 하나는 0 이상이어야 하고 다른 하나는 0보다 작아야 합니다. 그런 수는 없습니다.',
    'xor-wall.kind-yes': '잘못된 1: {mark}',
    'xor-wall.kind-no': '잘못된 0: {mark}',
    'xor-wall.challenge':
      '넷을 다 맞힐 수는 없습니다. 셋을 맞히는 직선을 두 종류로 찾아 하나씩 남겨 보세요. 하나는 1이라고 잘못 답하는 것이 유일한 실수인 직선, 다른 하나는 0이라고 잘못 답하는 것이 유일한 실수인 직선입니다.',
    'xor-wall.hint':
      'OR은 XOR의 세 줄을 맞히고 1을 한 번 더 말합니다. 다른 종류를 찾으려면 1인 쪽에 꼭짓점을 하나만 두세요. (1, 0) 하나 또는 (0, 1) 하나입니다. 그때 화살표는 정사각형 바깥, 그 꼭짓점 쪽을 가리킵니다.',
    'xor-wall.answer-1': 'OR입니다. w = (1, 1), b = −0.5. 유일한 실수는 (1, 1)에서 답한 1입니다.',
    'xor-wall.answer-2': '이 직선을 남깁니다. (0, 0)에서 1이라고 잘못 답하는 NAND도 같은 종류입니다.',
    'xor-wall.answer-3':
      '화살표를 돌립니다. w = (1, −1), b = −0.5이면 (1, 0)에서만 1입니다. 유일한 실수는 (0, 1)에서 답한 0입니다.',
    'xor-wall.answer-4': '이 직선도 남깁니다. 어떤 직선을 그어도 꼭짓점 하나는 틀립니다.',
  },
};
