/**
 * Networks as other libraries have them: images channel by channel, weights as outputs × inputs.
 *
 * <p>Here the channels of a place lie side by side (rows × columns × channels), weights are inputs
 * × outputs; PyTorch and ONNX have channels × rows × columns. So filters are turned, and the
 * weights behind a flattened image change their order.
 */
package org.fashionmnist.storage.exchange;
