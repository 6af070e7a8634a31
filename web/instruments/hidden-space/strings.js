export default {
  en: {
    'hidden-space.title': 'The hidden space',
    'hidden-space.input-alt':
      'The input plane with the data, the network’s answers and where they change. The table below holds the numbers.',
    'hidden-space.hidden-alt':
      'The same plane on its way to the two hidden units, grid, data and decision line warped along. The table below holds the numbers.',
    'hidden-space.input-plane': 'The inputs',
    'hidden-space.hidden-plane': 'The same plane, warped by the network',
    'hidden-space.warp': 'From the inputs to the hidden units',
    'hidden-space.at': 't = {t}',
    'hidden-space.layer': 'Hidden layer',
    'hidden-space.layer-option': {
      one: '{n} ({units} units, {activation})',
      other: '{n} ({units} units, {activation})',
    },
    'hidden-space.first': 'Across',
    'hidden-space.second': 'Upwards',
    'hidden-space.training': 'Training',
    'hidden-space.epoch': 'epoch {n} of {of}',
    'hidden-space.progress': 'training… epoch {n} of {of}',
    'hidden-space.carried': 'This network came with its weights.',
    'hidden-space.train-here': 'Train it here from the start',
    'hidden-space.network': 'Data and network',
    'hidden-space.data': 'Data',
    'hidden-space.table': 'a table from the playground',
    'hidden-space.new-seed': 'Another start',
    'hidden-space.seed': 'Another start (now {seed})',
    'hidden-space.summary': 't = {t} of the way to units {first} and {second} of hidden layer {layer}.',
    'hidden-space.parts':
      'Of {of} training examples, the best straight line gets {input} right in the input plane, and {hidden} in the plane of these two units.',
    'hidden-space.diverged': 'Training went out of bounds; the last good weights are shown.',
    'hidden-space.line': 'The output’s line: {v1} · across + {v2} · upwards + {c} = 0.',
    'hidden-space.examples': { one: '{n} of {of} examples', other: 'The first {n} of {of} examples' },
    'hidden-space.target': 'target',
    'hidden-space.warped-x': 'across',
    'hidden-space.warped-y': 'upwards',
    'hidden-space.score': 'The best line in this plane gets {share} of the circle right; wanted: 98%.',
    'hidden-space.score-unwarped':
      'The best line in the hidden plane gets {share} of the circle right. Warp the plane all the way to see it.',
    'hidden-space.score-missing': 'The data has to be the circle.',
    'hidden-space.challenge':
      'Choose the circle. Find a network with a plane of two hidden units in which one straight line gets at least 98% right, and warp all the way into it.',
    'hidden-space.hint':
      'One layer of two units can only bend the plane, and the inside stays surrounded. Give the network a first layer of six or so, and a second layer of two. Then look at that second layer.',
    'hidden-space.answer-1':
      'The circle, and one hidden layer of two units. A straight line in the input plane gets about two thirds right.',
    'hidden-space.answer-2': 'Two units fold the plane, but the middle stays among the rest: no line is good enough.',
    'hidden-space.answer-3': 'A layer of six units first, then two. Training starts anew; look at layer 2.',
    'hidden-space.answer-4':
      'Six units have lifted the middle out, and in the plane of the last two a line divides nearly everything.',
    'error.not-a-plane':
      'Only data with two input columns have an input plane. This network reads another number of columns, so it cannot be shown here.',
    'error.no-hidden-layer': 'This network has no hidden layer to look into. Add one.',
  },
  ko: {
    'hidden-space.title': '은닉 공간',
    'hidden-space.input-alt': '입력 평면. 데이터, 신경망이 내는 답, 답이 바뀌는 경계. 수치는 아래 표에 있습니다.',
    'hidden-space.hidden-alt':
      '두 은닉 뉴런의 평면으로 옮겨 가는 입력 평면. 격자와 데이터와 경계가 함께 휘어집니다. 수치는 아래 표에 있습니다.',
    'hidden-space.input-plane': '입력',
    'hidden-space.hidden-plane': '신경망이 휘어 놓은 같은 평면',
    'hidden-space.warp': '입력에서 은닉 뉴런으로',
    'hidden-space.at': 't = {t}',
    'hidden-space.layer': '은닉층',
    'hidden-space.layer-option': '{n} (뉴런 {units}개, {activation})',
    'hidden-space.first': '가로축',
    'hidden-space.second': '세로축',
    'hidden-space.training': '학습',
    'hidden-space.epoch': '{of}에포크 중 {n}',
    'hidden-space.progress': '학습 중… {of}에포크 중 {n}',
    'hidden-space.carried': '가중치를 지니고 온 신경망입니다.',
    'hidden-space.train-here': '여기서 처음부터 학습하기',
    'hidden-space.network': '데이터와 신경망',
    'hidden-space.data': '데이터',
    'hidden-space.table': '놀이터에서 온 표',
    'hidden-space.new-seed': '다른 출발점',
    'hidden-space.seed': '다른 출발점 (지금 {seed})',
    'hidden-space.summary': 't = {t}, 은닉층 {layer}의 뉴런 {first}, {second}까지 가는 길입니다.',
    'hidden-space.parts':
      '훈련 예 {of}개 가운데 가장 좋은 직선이 입력 평면에서는 {input}개, 이 두 뉴런의 평면에서는 {hidden}개를 맞힙니다.',
    'hidden-space.diverged': '학습이 발산하여 마지막으로 쓸 만했던 가중치를 보여 줍니다.',
    'hidden-space.line': '출력의 직선: {v1} · 가로 + {v2} · 세로 + {c} = 0.',
    'hidden-space.examples': '예 {of}개 가운데 처음 {n}개',
    'hidden-space.target': '정답',
    'hidden-space.warped-x': '가로',
    'hidden-space.warped-y': '세로',
    'hidden-space.score': '이 평면에서 가장 좋은 직선이 원 데이터의 {share}를 맞힙니다. 목표는 98%입니다.',
    'hidden-space.score-unwarped':
      '은닉 평면에서 가장 좋은 직선이 원 데이터의 {share}를 맞힙니다. 끝까지 휘어서 확인해 보세요.',
    'hidden-space.score-missing': '데이터가 원이어야 합니다.',
    'hidden-space.challenge':
      '데이터로 원을 고르세요. 두 은닉 뉴런의 평면에서 직선 하나가 98% 이상을 맞히는 신경망을 찾고, 평면을 끝까지 휘어 보세요.',
    'hidden-space.hint':
      '뉴런이 둘뿐인 층 하나는 평면을 구부릴 뿐이어서 원 안쪽은 여전히 둘러싸여 있습니다. 첫째 층에 여섯 개쯤, 둘째 층에 두 개를 두고 그 둘째 층을 보세요.',
    'hidden-space.answer-1': '데이터는 원, 은닉층은 뉴런 둘짜리 하나입니다. 입력 평면에서 직선은 3분의 2쯤을 맞힙니다.',
    'hidden-space.answer-2': '뉴런 둘은 평면을 접지만 가운데는 여전히 나머지 사이에 있습니다. 쓸 만한 직선이 없습니다.',
    'hidden-space.answer-3': '먼저 여섯 개짜리 층, 그다음 두 개짜리 층을 둡니다. 새로 학습하고 층 2를 봅니다.',
    'hidden-space.answer-4':
      '여섯 뉴런이 가운데를 끌어냈고, 마지막 두 뉴런의 평면에서는 직선 하나가 거의 모두를 나눕니다.',
    'error.not-a-plane':
      '입력 열이 둘인 데이터에만 입력 평면이 있습니다. 이 신경망은 읽는 열의 수가 달라 여기서 보여 줄 수 없습니다.',
    'error.no-hidden-layer': '이 신경망에는 들여다볼 은닉층이 없습니다. 하나 더해 주세요.',
  },
};
