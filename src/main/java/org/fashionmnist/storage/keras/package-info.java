/** Networks in Keras's words: JSON as its {@code to_json} writes it, or short, in JSON or YAML. */
package org.fashionmnist.storage.keras;
