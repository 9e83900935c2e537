/** How long a task without a health check must run until it counts as healthy. */
export const trialSeconds = 40;
