import { SignInExpiry } from '#app/_ui/sign-in-expiry.tsx'

/** Warns of the end of the employee's sign-in above every page of preparing. */
export default async function EnrolLayout({ children, params }: LayoutProps<'/[language]/enrol'>) {
  return (
    <>
      <SignInExpiry language={(await params).language} />
      {children}
    </>
  )
}
