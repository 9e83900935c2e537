/** The execution role this tool creates when none is named. */
export const ownRole = 'DatadogAgentEcsExecution';

/** The name of its inline policy, which lets it read the keys that this tool stored. */
export const ownRolePolicy = 'dd-ecs-setup-read-api-key';
