/** The messages of an ONNX file that an exported network is made of; numbers of fields as in onnx/onnx.proto. */
import { Message } from './protobuf.js';

/** Element types of tensors. */
export const FLOAT = 1;
export const INT64 = 7;
export const STRING = 8;
export const DOUBLE = 11;

/** @param {string} name @param {number} type @param {number[]} dims @param {ArrayBufferView} data little-endian */
export function tensor(name, type, dims, data) {
  const message = new Message();
  for (const dim of dims) message.int(1, dim);
  return message
    .int(2, type)
    .text(8, name)
    .bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

/** A number of any size stands for the count of examples. @param {string} name @param {number} type @param {number} columns */
export function valueInfo(name, type, columns) {
  const shape = new Message().message(1, new Message().text(2, 'examples')).message(1, new Message().int(1, columns));
  const tensorType = new Message().int(1, type).message(2, shape);
  return new Message().text(1, name).message(2, new Message().message(1, tensorType));
}

/** @typedef {{ int: number } | { float: number } | { ints: number[] } | { texts: string[] }} Attribute */

/** @param {string} name @param {Attribute} value */
function attribute(name, value) {
  const message = new Message().text(1, name);
  if ('int' in value) return message.int(3, value.int).int(20, 2);
  if ('float' in value) return message.float(2, value.float).int(20, 1);
  if ('ints' in value) {
    for (const one of value.ints) message.int(8, one);
    return message.int(20, 7);
  }
  for (const one of value.texts) message.text(9, one);
  return message.int(20, 8);
}

/**
 * @param {string} type of the operator
 * @param {string[]} inputs
 * @param {string} output
 * @param {Record<string, Attribute>} attributes
 * @param {string} domain empty for ONNX's own operators
 */
export function node(type, inputs, output, attributes, domain) {
  const message = new Message();
  for (const input of inputs) message.text(1, input);
  message.text(2, output).text(3, output).text(4, type);
  for (const [name, value] of Object.entries(attributes)) message.message(5, attribute(name, value));
  return domain ? message.text(7, domain) : message;
}

/** @param {{ nodes: Message[], initializers: Message[], inputs: Message[], outputs: Message[] }} parts @param {string} description */
export function graph({ nodes, initializers, inputs, outputs }, description) {
  const message = new Message();
  for (const one of nodes) message.message(1, one);
  message.text(2, 'network');
  for (const one of initializers) message.message(5, one);
  message.text(10, description);
  for (const one of inputs) message.message(11, one);
  for (const one of outputs) message.message(12, one);
  return message;
}

/**
 * @param {Message} graph
 * @param {Record<string, number>} versions of the sets of operators
 * @param {Record<string, string>} notes for whoever looks into the file
 */
export function modelFile(graph, versions, notes) {
  const message = new Message().int(1, 8).text(2, 'Gradient Garden').message(7, graph);
  for (const [domain, version] of Object.entries(versions))
    message.message(8, new Message().text(1, domain).int(2, version));
  for (const [key, value] of Object.entries(notes)) message.message(14, new Message().text(1, key).text(2, value));
  return message.finish();
}
