import type { AppProps } from 'next/app'
import { fonts } from '../app/fonts.ts'
import '../app/globals.css'

export default function App({ Component, pageProps }: AppProps) {
  return (
    <div className={`${fonts} plain`}>
      <Component {...pageProps} />
    </div>
  )
}
