declare module 'json-logic-js' {
  const logic: {
    /** What a rule gives for this data. */
    apply(rule: unknown, data: unknown): unknown
  }
  export default logic
}
