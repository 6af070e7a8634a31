/** The words of what the charts have beyond their lines. */
export default {
  en: {
    'charts.log': 'log',
    'charts.log-label': 'Logarithmic loss axis',
    'charts.whole-run': 'Show the whole run',
    'charts.zoom-hint': 'Wheel, pinch or + − zoom; drag moves; 0 shows all.',
    'charts.gradient-norm': 'Size of the gradient in each layer',
    'charts.gradient-short': 'Gradient norm',
    'charts.gradient-alt':
      'Norm of each layer’s gradient over the epochs. Arrow keys read the values, + and − zoom, 0 shows all.',
    'charts.histograms': 'How weights and activations spread',
    'charts.histograms-alt':
      'Histograms of each layer’s weights and activations. Left and right move along the bars, up and down between histograms.',
    'charts.weights': 'weights',
    'charts.activations': 'activations',
    'charts.output-layer': 'Output',
    'charts.no-batch': 'no batch yet',
    'charts.bar': '{name}: {count} of {all} between {from} and {to}',
    'charts.layers-now': 'Layer by layer, at this moment',
    'charts.schedule-alt': 'Factor on the learning rate over the epochs. Arrow keys read the values.',
    'charts.schedule-at': 'epoch {epoch}: {factor} times the learning rate',
    'charts.schedule-now': 'Now, at epoch {epoch}: learning rate {rate}',
  },
  ko: {
    'charts.log': '로그',
    'charts.log-label': '손실 축을 로그 눈금으로',
    'charts.whole-run': '전체 보기',
    'charts.zoom-hint': '휠·두 손가락·+ −로 확대하고, 끌어서 옮기고, 0으로 전체를 봅니다.',
    'charts.gradient-norm': '층별 기울기의 크기',
    'charts.gradient-short': '기울기 노름',
    'charts.gradient-alt':
      '에포크에 따른 층별 기울기의 노름. 화살표 키로 값을 읽고, +와 −로 확대·축소하며, 0으로 전체를 봅니다.',
    'charts.histograms': '가중치와 활성화 값의 분포',
    'charts.histograms-alt':
      '층별 가중치와 활성화 값의 히스토그램. 왼쪽·오른쪽 키로 막대를, 위·아래 키로 히스토그램을 옮겨 다닙니다.',
    'charts.weights': '가중치',
    'charts.activations': '활성화 값',
    'charts.output-layer': '출력층',
    'charts.no-batch': '아직 배치가 없습니다',
    'charts.bar': '{name}: {from}–{to} 구간에 {all}개 중 {count}개',
    'charts.layers-now': '지금 층마다의 값',
    'charts.schedule-alt': '에포크에 따라 학습률에 곱하는 비율. 화살표 키로 값을 읽을 수 있습니다.',
    'charts.schedule-at': '{epoch}에포크: 학습률의 {factor}배',
    'charts.schedule-now': '지금({epoch}에포크) 학습률 {rate}',
  },
};
