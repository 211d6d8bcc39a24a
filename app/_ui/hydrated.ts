'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in what the server sends, true once scripts run: for what could not work without them. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
