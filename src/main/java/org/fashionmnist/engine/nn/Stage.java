package org.fashionmnist.engine.nn;

/**
 * One or more layers of a network that are computed in one go.
 *
 * @param layer which does what they do
 * @param input shape of an example that it takes
 * @param first number of the first of them
 * @param last number of the last of them
 * @param below the activation that made its input: none for that of the network
 */
record Stage(Layer layer, Shape input, int first, int last, Activation below) {}
