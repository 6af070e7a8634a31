/** The words of the tables behind the pictures. */
export default {
  en: {
    'read.part': 'the first ones',
    'read.layer-weights': 'Hidden layer {n}, {activation}: one column per unit',
    'read.output-weights': 'Output layer, {activation}: one column per unit',
    'read.confusion': 'True classes (rows) and predicted classes (columns)',
    'charts.history': 'The course of this run',
    'charts.train-loss': 'Training loss',
    'charts.test-loss': 'Test loss',
    'charts.train-accuracy': 'Training accuracy',
    'charts.test-accuracy': 'Test accuracy',
    'charts.train-r2': 'Training R²',
    'charts.test-r2': 'Test R²',
  },
  ko: {
    'read.part': '앞부분만 표시',
    'read.layer-weights': '은닉층 {n}, {activation}: 한 열이 유닛 하나',
    'read.output-weights': '출력층, {activation}: 한 열이 유닛 하나',
    'read.confusion': '실제 클래스(행)와 예측 클래스(열)',
    'charts.history': '학습 과정',
    'charts.train-loss': '학습 손실',
    'charts.test-loss': '테스트 손실',
    'charts.train-accuracy': '학습 정확도',
    'charts.test-accuracy': '테스트 정확도',
    'charts.train-r2': '학습 R²',
    'charts.test-r2': '테스트 R²',
  },
};
