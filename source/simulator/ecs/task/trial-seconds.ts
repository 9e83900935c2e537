/** How long a task without a health check must run until it counts as healthy (API, `minimumHealthyPercent`). */
export const trialSeconds = 40;
