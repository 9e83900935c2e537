import type {PlanCell} from '../../domain/plan/forecast/plan-cells.ts';

/** The table of the clusters of a plan: its columns, and what stands in them. */
export type CellWords = {readonly heads: readonly string[]; readonly row: (cell: PlanCell) => readonly string[]};
