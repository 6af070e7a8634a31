/** What only links of the TensorFlow playground have: some of these names, and none of ours that it does not know. */
export const tensorFlowNames =
  /^(?!(.*[#&])?(v|data|layers)=)(.*[#&])?(activation|batchSize|dataset|learningRate|networkShape|noise|percTrainData|problem|regDataset|regularization(Rate)?|xTimesY)=/;
