/** What the clock says while a chart is rendered, in milliseconds: start of 2024. */
export const renderClock: number = Date.UTC(2024, 0, 1)
