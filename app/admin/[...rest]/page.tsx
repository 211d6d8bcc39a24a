import { notFound } from 'next/navigation'

/** Whatever no other page of the desk answers to: told in its own frame, with the way back. */
export default function Elsewhere(): never {
  notFound()
}
