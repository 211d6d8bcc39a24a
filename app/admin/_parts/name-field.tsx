/** Where an approver types the sign-in name that somebody tells them. What was typed stays after a wrong try. */
export function NameField({ label, typed, isWrong }: { label: string; typed: string | undefined; isWrong: boolean }) {
  return (
    <div>
      <label htmlFor="name" className="block font-semibold">
        {label}
      </label>
      <input
        key={typed ?? ''}
        id="name"
        name="name"
        type="text"
        inputMode="email"
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={isWrong ? true : undefined}
        className="field mt-1"
      />
    </div>
  )
}
