/** The one function of it that we use; the package has no types. */
declare module 'text-readability' {
  const readability: { fleschKincaidGrade(text: string): number }
  export default readability
}
