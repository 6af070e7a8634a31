/** Names in fragments that only links of the TensorFlow playground have. */
export const tensorFlowNames =
  /(^|[#&])(activation|batchSize|dataset|learningRate|networkShape|noise|percTrainData|problem|regDataset|regularization(Rate)?|xTimesY)=/;
