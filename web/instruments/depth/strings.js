export default {
  en: {
    'depth.title': 'Folding with layers',
    'depth.paper-alt': 'A strip of paper from the side, folded at its middle. {moment}.',
    'depth.curve-alt': 'Where each point x of the strip has come to: a sawtooth. The table below counts its pieces.',
    'depth.chart-alt':
      'Units against layers, for the deep network and for one hidden layer. The table below holds the numbers.',
    'depth.place': 'output: where x has come to',
    'depth.units': 'units',
    'depth.layers': 'Layers',
    'depth.peak': 'Peak of the tent',
    'depth.peak-text': 'Peak {peak}: {pieces} pieces',
    'depth.player': 'Folds',
    'depth.moment': { one: 'Fold {k} of {of}: 1 piece', other: 'Fold {k} of {of}: {n} pieces' },
    'depth.moment-turn': 'Fold {n}: turning',
    'depth.moment-stretch': 'Fold {n}: stretching',
    'depth.pieces': 'Pieces',
    'depth.deep': 'Units, two per layer',
    'depth.shallow': 'Units in one hidden layer, at least',
    'depth.table': 'After each layer, with a peak of {peak}',
    'depth.summary':
      '{n} layers with a peak of {peak} make {pieces} linear pieces from {units} units. One hidden layer needs at least {single} units for as many.',
    'depth.challenge': 'Make at least 1,000 linear pieces from as few units as you can.',
    'depth.hint':
      'Each layer costs two units. How many pieces does a layer add to what is there, at the most? Watch which peak folds all of the strip each time; then 2, 4, 8 … first passes 1,000 at the tenth.',
    'depth.score': '{pieces} pieces of {goal}, from {units} units.',
    'depth.answer-1':
      'Ten layers are 20 units. But with this peak some of the paper lies short of the crease and is not folded: too few pieces.',
    'depth.answer-2':
      'With a peak of 1 the folded strip is as long as before, and every layer doubles the pieces: 2 to the 10th is 1,024.',
    'depth.answer-3': 'Nine layers would make only 512. One hidden layer would need 1,023 units.',
  },
  ko: {
    'depth.title': '층으로 접기',
    'depth.paper-alt': '가운데에서 접히는 종이 띠를 옆에서 본 모습. {moment}.',
    'depth.curve-alt': '띠 위의 점 x가 옮겨 간 자리를 나타내는 톱니 모양 곡선. 조각 수는 아래 표에 있습니다.',
    'depth.chart-alt':
      '층의 수에 따른 뉴런 수. 깊은 신경망과 은닉층이 하나인 신경망을 비교합니다. 수치는 아래 표에 있습니다.',
    'depth.place': '출력: x가 옮겨 간 자리',
    'depth.units': '뉴런 수',
    'depth.layers': '층의 수',
    'depth.peak': '꼭대기 높이',
    'depth.peak-text': '꼭대기 {peak}: 조각 {pieces}개',
    'depth.player': '접기',
    'depth.moment': { other: '{of}번 가운데 {k}번 접음: 조각 {n}개' },
    'depth.moment-turn': '{n}번째: 넘기는 중',
    'depth.moment-stretch': '{n}번째: 늘이는 중',
    'depth.pieces': '조각 수',
    'depth.deep': '뉴런 수, 층마다 둘',
    'depth.shallow': '은닉층 하나일 때의 최소 뉴런 수',
    'depth.table': '꼭대기 높이가 {peak}일 때 층마다의 결과',
    'depth.summary':
      '꼭대기 높이가 {peak}인 층 {n}개, 뉴런 {units}개로 선형 조각 {pieces}개를 만들었습니다. 은닉층 하나로 이만큼 만들려면 뉴런이 적어도 {single}개 필요합니다.',
    'depth.challenge': '되도록 적은 뉴런으로 선형 조각을 1,000개 이상 만들어 보세요.',
    'depth.hint':
      '층 하나에 뉴런이 둘 듭니다. 층 하나가 조각을 많아야 몇 배로 늘릴 수 있을까요? 매번 띠 전체가 접히려면 꼭대기가 어디에 있어야 하는지 보세요. 2, 4, 8…은 열 번째에 처음 1,000을 넘습니다.',
    'depth.score': '조각 {pieces}개(목표 {goal}개), 뉴런 {units}개.',
    'depth.answer-1':
      '층 10개는 뉴런 20개입니다. 하지만 이 높이에서는 종이의 일부가 접는 선에 닿지 못해 접히지 않습니다. 조각이 모자랍니다.',
    'depth.answer-2':
      '꼭대기를 1로 올리면 접은 띠의 길이가 전과 같아져 층마다 조각이 두 배가 됩니다. 2의 10제곱은 1,024입니다.',
    'depth.answer-3': '층이 9개면 512개뿐입니다. 은닉층 하나로 만들려면 뉴런이 1,023개 필요합니다.',
  },
};
