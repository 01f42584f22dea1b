/** What a model said of pictures. */
package org.fashionmnist.result.prediction;
