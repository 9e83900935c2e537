/** How much faster than life a demo runs: four minutes of a rollout take twenty seconds, each step still seen. */
export const demoSpeed = 12;
