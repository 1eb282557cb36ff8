import type { OperatorScope } from '@redlich/domain';
import type { RequestFacts } from '../http/environment.ts';

/** The operator of a route that is not public, which the mount has seen to. */
export const operatorScope = ({ operator, requestId, scope }: RequestFacts): OperatorScope => ({
  ports: scope.ports,
  operator: operator!.operator,
  requestId,
});
