/**
 * Networks as ONNX files, which other programs run.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">Operators of ONNX</a>
 */
package org.fashionmnist.storage.onnx;
