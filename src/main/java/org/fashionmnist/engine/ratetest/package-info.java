/** The learning-rate range test, and the rates that rules find in it. */
package org.fashionmnist.engine.ratetest;
