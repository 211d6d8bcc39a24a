import { notFound } from 'next/navigation'

/** Any address that no other page of the desk answers, in the desk's own frame. */
export default function Elsewhere(): never {
  notFound()
}
