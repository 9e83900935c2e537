/** The variable in which the Agent, and this tool, take the API key. */
export const keyVariableName = 'DD_API_KEY';
