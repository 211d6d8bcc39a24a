import { SignInExpiry } from '#app/_ui/sign-in-expiry.tsx'

/** Warns of the end of the employee's sign-in while somebody vouches. */
export default async function VouchLayout({ children, params }: LayoutProps<'/[language]/vouch'>) {
  return (
    <>
      <SignInExpiry language={(await params).language} />
      {children}
    </>
  )
}
