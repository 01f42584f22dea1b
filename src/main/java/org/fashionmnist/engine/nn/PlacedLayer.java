package org.fashionmnist.engine.nn;

/** A layer and where it stands in a network. */
public record PlacedLayer(Layer layer, LayerPlace place) {}
