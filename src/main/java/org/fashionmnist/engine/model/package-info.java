/**
 * A trained network: its predictions, its provenance and its file format.
 *
 * <p>Model files are safetensors; Java serialization is never read.
 */
package org.fashionmnist.engine.model;
