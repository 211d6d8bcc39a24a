/** Good to know, and no error. */
export function Notice({ children }: { children: React.ReactNode }) {
  return (
    <div aria-live="polite" className="mb-5 border-s-[6px] border-wait bg-wait-wash px-5 py-3 sm:mb-8 sm:py-4">
      {children}
    </div>
  )
}
