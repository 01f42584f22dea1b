/** Records of what a lesson showed. */
package org.fashionmnist.result.lesson;
