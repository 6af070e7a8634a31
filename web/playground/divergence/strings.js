/** The words of why a run went out of bounds. */
export default {
  en: {
    'diverged.at-layer': 'The gradient of hidden layer {n} grew beyond any usable number.',
    'diverged.at-output': 'The gradient of the output layer grew beyond any usable number.',
    'diverged.loss-first': 'The loss itself was no longer a finite number.',
    'diverged.likely': 'What may have caused it, by what is set:',
    'diverged.cause-rate':
      'The learning rate is {value}. Each step then overshoots the valley, lands higher on the other side, and the next one is larger still. Make it smaller.',
    'diverged.cause-activation':
      '{value} has no upper bound, so a large value grows from layer to layer. Tanh or sigmoid would hold it.',
    'diverged.cause-loss':
      '{value} answers a large error with a large gradient. Huber or absolute error would not, where they fit the task.',
    'diverged.cause-initializer':
      'The initial weights ({value}) are large. Glorot or He choose a size that fits the layers.',
    'diverged.cause-data':
      'The inputs reach ±{value} and are not standardised: large inputs make large gradients. Leave out powers and products, or make the learning rate smaller.',
    'diverged.cause-momentum':
      'A momentum of {value} adds up many steps into one far larger step. Make it, or the learning rate, smaller.',
    'diverged.cause-penalty':
      'The penalty of {value} times the learning rate is more than one: each step throws the weights past zero. Make the penalty smaller.',
  },
  ko: {
    'diverged.at-layer': '은닉층 {n}의 기울기가 쓸 수 있는 수의 범위를 넘었습니다.',
    'diverged.at-output': '출력층의 기울기가 쓸 수 있는 수의 범위를 넘었습니다.',
    'diverged.loss-first': '손실 자체가 유한한 수가 아니게 되었습니다.',
    'diverged.likely': '지금 설정으로 짐작되는 원인:',
    'diverged.cause-rate':
      '학습률이 {value}입니다. 한 스텝마다 골짜기를 지나쳐 반대편 더 높은 곳에 닿고, 다음 스텝은 더 커집니다. 학습률을 줄이세요.',
    'diverged.cause-activation':
      '{value} 함수는 위로 한계가 없어 큰 값이 층을 지날수록 더 커집니다. Tanh나 시그모이드는 값을 묶어 둡니다.',
    'diverged.cause-loss':
      '{value} 손실은 오차가 크면 기울기도 커집니다. 과제에 맞는다면 후버 손실이나 절대 오차는 그렇지 않습니다.',
    'diverged.cause-initializer': '초기 가중치({value})가 큽니다. Glorot이나 He 초기화는 층에 맞는 크기를 고릅니다.',
    'diverged.cause-data':
      '입력이 ±{value}에 이르고 표준화되어 있지 않습니다. 입력이 크면 기울기도 커집니다. 제곱이나 곱 입력을 빼거나 학습률을 줄이세요.',
    'diverged.cause-momentum':
      '모멘텀 {value}은(는) 여러 스텝을 더해 훨씬 큰 스텝을 만듭니다. 모멘텀이나 학습률을 줄이세요.',
    'diverged.cause-penalty':
      '벌점 {value}과(와) 학습률의 곱이 1보다 커서, 스텝마다 가중치가 0을 지나쳐 튀어 나갑니다. 벌점을 줄이세요.',
  },
};
