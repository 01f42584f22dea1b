/** A trained network as a safetensors file. Java serialization is never read. */
package org.fashionmnist.storage.model;
