/** The words of the table of examples. */
export default {
  en: {
    'examples.title': 'Examples one by one',
    'examples.number': 'Example',
    'examples.truth': 'Truth',
    'examples.prediction': 'Network says',
    'examples.part': 'Used for',
    'examples.wrong': 'wrong',
    'examples.select': 'Look at example {n}',
    'examples.cell': '{column} of example {n}',
    'examples.page': '{from}–{to} of {all}',
    'examples.previous': 'Previous',
    'examples.next': 'Next',
    'examples.fixed': 'The number selects an example. These data cannot be changed by hand.',
    'examples.becomes-points':
      'The number selects an example. Change a cell, and “{data}” becomes points of your own; undo brings it back.',
    'examples.edits-points': 'The number selects an example. A changed cell moves the point you drew.',
    'examples.edits-table':
      'The number selects an example. A changed cell changes this page’s copy of the table, not your file.',
  },
  ko: {
    'examples.title': '예제 하나씩 보기',
    'examples.number': '예제',
    'examples.truth': '정답',
    'examples.prediction': '신경망의 답',
    'examples.part': '쓰임',
    'examples.wrong': '틀림',
    'examples.select': '예제 {n} 살펴보기',
    'examples.cell': '예제 {n}의 {column}',
    'examples.page': '{all}개 중 {from}–{to}',
    'examples.previous': '이전',
    'examples.next': '다음',
    'examples.fixed': '번호를 누르면 예제를 고릅니다. 이 데이터는 손으로 고칠 수 없습니다.',
    'examples.becomes-points':
      '번호를 누르면 예제를 고릅니다. 칸을 고치면 ‘{data}’이(가) 직접 그린 점으로 바뀌며, 실행 취소로 되돌릴 수 있습니다.',
    'examples.edits-points': '번호를 누르면 예제를 고릅니다. 칸을 고치면 그린 점이 옮겨집니다.',
    'examples.edits-table': '번호를 누르면 예제를 고릅니다. 칸을 고치면 이 페이지의 표만 바뀌고 파일은 그대로입니다.',
  },
};
