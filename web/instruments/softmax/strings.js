export default {
  en: {
    'softmax.title': 'Scores to probabilities',
    'softmax.scores-alt': 'The score of each class as a bar. The table below holds the numbers.',
    'softmax.probabilities-alt':
      'The probability of each class as a bar; dashed, what the naive formula gives. The table below holds the numbers.',
    'softmax.scores': 'scores',
    'softmax.probabilities': 'probabilities',
    'softmax.class': 'class',
    'softmax.score': 'score',
    'softmax.naive': 'naive',
    'softmax.stable': 'stable',
    'softmax.one-hot': 'one-hot',
    'softmax.sum': 'sum',
    'softmax.nan': 'NaN',
    'softmax.table': 'Scores and what both formulas make of them',
    'softmax.steps': 'Every step, in float, with z = (score + constant) / temperature',
    'softmax.score-exact': 'Score {n}, exact value',
    'softmax.score-handle': 'Score {n}',
    'softmax.probability-handle': 'Probability {n}',
    'softmax.classes': 'Classes',
    'softmax.temperature': 'Temperature',
    'softmax.shift': 'Constant added to all scores',
    'softmax.push': 'Push score {n} to {to}',
    'softmax.two':
      'With two classes softmax is the sigmoid of the difference: σ({difference}) = {p}, the first probability.',
    'softmax.summary': 'Scores {scores} give the probabilities {probabilities}. The largest is that of class {best}.',
    'softmax.naive-holds': 'The naive formula agrees.',
    'softmax.naive-fails': 'The naive formula fails.',
    'softmax.problem-none': 'Both formulas agree: no number left the range of float.',
    'softmax.problem-overflow':
      'The naive formula failed: e to the power {z} is beyond the largest float, 3.4·10³⁸, and became ∞. Then ∞/∞ is not a number (NaN), and all else divided by ∞ is 0.',
    'softmax.problem-overflow-sum':
      'The naive formula failed: each exponential still fits into float, but their sum became ∞, and everything divided by ∞ is 0.',
    'softmax.problem-underflow':
      'The naive formula failed: even e to the power {z} is below the smallest float, 1.4·10⁻⁴⁵, so every exponential became 0. Then 0/0 is not a number (NaN).',
    'softmax.challenge':
      'Three classes: make the probabilities 0.6, 0.3 and 0.1, each to 0.01, and let the naive formula fail on them.',
    'softmax.hint':
      'Only differences count: score 1 has to lie ln 2 ≈ 0.69 above score 2, and that ln 3 ≈ 1.1 above score 3. Or drag the probabilities in turn. Then add a constant to all of them.',
    'softmax.challenge-holds': 'Probabilities {got}; wanted {wanted}. The naive formula still works.',
    'softmax.challenge-fails': 'Probabilities {got}; wanted {wanted}. The naive formula fails.',
    'softmax.answer-1': 'The scores 1, 2, 0 give 0.2447, 0.6652 and 0.0900.',
    'softmax.answer-2': '0.6, 0.3 and 0.1 stand as 6 : 3 : 1, so the scores ln 6, ln 3 and ln 1 = 0 give them exactly.',
    'softmax.answer-3': 'A constant added to all scores changes nothing.',
    'softmax.answer-4':
      'But from about 89 on, e to that power is too large for float, and only the stable formula answers.',
  },
  ko: {
    'softmax.title': '점수에서 확률로',
    'softmax.scores-alt': '클래스마다의 점수를 나타낸 막대. 수치는 아래 표에 있습니다.',
    'softmax.probabilities-alt':
      '클래스마다의 확률을 나타낸 막대. 점선은 단순한 공식의 결과입니다. 수치는 아래 표에 있습니다.',
    'softmax.scores': '점수',
    'softmax.probabilities': '확률',
    'softmax.class': '클래스',
    'softmax.score': '점수',
    'softmax.naive': '단순',
    'softmax.stable': '안정',
    'softmax.one-hot': '원핫',
    'softmax.sum': '합',
    'softmax.nan': 'NaN',
    'softmax.table': '점수와 두 공식의 결과',
    'softmax.steps': 'float로 계산한 모든 단계, z = (점수 + 상수) / 온도',
    'softmax.score-exact': '점수 {n}, 정확한 값',
    'softmax.score-handle': '점수 {n}',
    'softmax.probability-handle': '확률 {n}',
    'softmax.classes': '클래스 수',
    'softmax.temperature': '온도',
    'softmax.shift': '모든 점수에 더하는 상수',
    'softmax.push': '{n}번 점수를 {to}까지 밀기',
    'softmax.two': '클래스가 둘이면 소프트맥스는 차이의 시그모이드입니다. σ({difference}) = {p}, 첫째 확률과 같습니다.',
    'softmax.summary': '점수 {scores}의 확률은 {probabilities}입니다. 가장 큰 것은 클래스 {best}입니다.',
    'softmax.naive-holds': '단순한 공식도 같은 답을 냅니다.',
    'softmax.naive-fails': '단순한 공식은 실패했습니다.',
    'softmax.problem-none': '두 공식의 결과가 같습니다. float의 범위를 벗어난 수가 없습니다.',
    'softmax.problem-overflow':
      '단순한 공식은 실패했습니다. e의 {z}제곱은 float의 최댓값 3.4·10³⁸보다 커서 ∞가 되었습니다. ∞/∞는 수가 아니고(NaN), 나머지는 ∞로 나누어 0이 됩니다.',
    'softmax.problem-overflow-sum':
      '단순한 공식은 실패했습니다. 지수 함수의 값은 저마다 float에 들어가지만 그 합이 ∞가 되었고, ∞로 나누면 모두 0입니다.',
    'softmax.problem-underflow':
      '단순한 공식은 실패했습니다. e의 {z}제곱조차 float의 가장 작은 양수 1.4·10⁻⁴⁵보다 작아 모든 값이 0이 되었습니다. 0/0은 수가 아닙니다(NaN).',
    'softmax.challenge':
      '클래스 셋의 확률을 0.6, 0.3, 0.1로 맞추고(오차 0.01 이내), 단순한 공식은 실패하게 만들어 보세요.',
    'softmax.hint':
      '차이만 중요합니다. 점수 1은 점수 2보다 ln 2 ≈ 0.69만큼, 점수 2는 점수 3보다 ln 3 ≈ 1.1만큼 커야 합니다. 확률 막대를 번갈아 끌어도 됩니다. 그다음 모든 점수에 상수를 더하세요.',
    'softmax.challenge-holds': '확률은 {got}, 목표는 {wanted}입니다. 단순한 공식이 아직 통합니다.',
    'softmax.challenge-fails': '확률은 {got}, 목표는 {wanted}입니다. 단순한 공식은 실패했습니다.',
    'softmax.answer-1': '점수 1, 2, 0의 확률은 0.2447, 0.6652, 0.0900입니다.',
    'softmax.answer-2': '0.6, 0.3, 0.1의 비는 6 : 3 : 1이니 점수를 ln 6, ln 3, ln 1 = 0으로 두면 정확히 맞습니다.',
    'softmax.answer-3': '모든 점수에 상수를 더해도 달라지는 것이 없습니다.',
    'softmax.answer-4': '그런데 89쯤부터는 지수 함수의 값이 float에 너무 커서 안정적인 공식만 답을 냅니다.',
  },
};
