/** The execution role this tool creates when none is named. */
export const ownRole = 'DatadogAgentEcsExecution';
