/**
 * Pure decisions: figures in, a {@link heapscope.policy.Decision} with its reason out.
 */
package heapscope.policy;
