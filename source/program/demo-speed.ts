/** How much faster than life a demo runs. */
export const demoSpeed = 12;
