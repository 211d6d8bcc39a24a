/** What a page says before it asks. */
export const LeadParagraphs = ({ said }: { said: readonly string[] }) => (
  <div className="space-y-2">
    {said.map((one) => (
      <p key={one}>{one}</p>
    ))}
  </div>
)
