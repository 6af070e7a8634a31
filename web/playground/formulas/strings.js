/** The words of inputs by formula. */
export default {
  en: {
    'formula.how':
      'A formula of {names}, such as {example}. It may have + − * / ^, numbers, pi, e, and sin cos tan exp log sqrt abs tanh sigmoid relu step min max.',
    'formula.new': 'New formula',
    'formula.nth': 'Formula {n}',
    'formula.remove': 'Remove the input {text}',
    'formula.unexpected-end': 'Something is missing at the end.',
    'formula.unexpected-character': 'Character {n} does not belong here; perhaps an operator such as * is missing.',
    'formula.unknown-name': 'There is no column and no function of this name (character {n}).',
    'formula.too-deep': 'The formula is nested too deeply.',
    'formula.too-long': 'The formula is too long.',
    'formula.wrong-argument-count': 'This function takes another number of arguments (character {n}).',
    'formula.bad-number': 'This is no number (character {n}).',
    'error.duplicate-name': 'There is an input “{got}” already.',
  },
  ko: {
    'formula.how':
      '{names}(으)로 된 식을 쓰세요. 예: {example}. + − * / ^, 수, pi, e, sin cos tan exp log sqrt abs tanh sigmoid relu step min max를 쓸 수 있습니다.',
    'formula.new': '새 수식',
    'formula.nth': '수식 {n}',
    'formula.remove': '입력 {text} 지우기',
    'formula.unexpected-end': '끝에 빠진 것이 있습니다.',
    'formula.unexpected-character': '{n}번째 글자가 맞지 않습니다. * 같은 연산자가 빠졌나요?',
    'formula.unknown-name': '이런 이름의 열이나 함수가 없습니다({n}번째 글자).',
    'formula.too-deep': '괄호가 너무 깊습니다.',
    'formula.too-long': '수식이 너무 깁니다.',
    'formula.wrong-argument-count': '이 함수에 넣는 값의 수가 다릅니다({n}번째 글자).',
    'formula.bad-number': '수가 아닙니다({n}번째 글자).',
    'error.duplicate-name': '입력 ‘{got}’이(가) 이미 있습니다.',
  },
};
